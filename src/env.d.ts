/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The lesson whose page is being rendered. */
    lesson?: import('./typeset/lesson.ts').LessonContext;
  }
}
