// The prose of the lessons: one MDX file per lesson and language, content/rnn/en.mdx and content/rnn/zh.mdx.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const lessons = defineCollection({
  loader: glob({ pattern: '*/{en,zh}.mdx', base: './content' }),
  schema: z
    .object({
      title: z.string(),
      /** One sentence: what the reader will believe at the end. */
      claim: z.string(),
      /** What the reader will be able to derive. */
      goals: z.array(z.string()).min(1),
      /** Ids of the course notes the lesson rests on, such as "002". */
      sources: z.array(z.string()),
      minutes: z.number().int().positive(),
    })
    .strict(),
});

/** Pages of their own below a lesson: content/optimizers/race/en.mdx stands at lessons/optimizers/race/. */
const below = defineCollection({
  loader: glob({ pattern: '*/*/{en,zh}.mdx', base: './content' }),
  schema: z
    .object({
      title: z.string(),
      claim: z.string(),
      /** Text of the link back to the lesson. */
      toLesson: z.string(),
    })
    .strict(),
});

export const collections = { lessons, below };
