/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The lesson whose page is being rendered. */
    lesson?: import('#typeset/lesson.ts').LessonContext;
  }
}

/** The compiled kernels, in Base64. */
declare module 'virtual:kernels' {
  const binary: string;
  export default binary;
}
