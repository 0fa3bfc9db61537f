// The lessons: one MDX file per language and id, content/en/rnn.mdx and content/zh/rnn.mdx.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const lessons = defineCollection({
  loader: glob({ pattern: '{en,zh}/*.mdx', base: './content' }),
  schema: z
    .object({
      title: z.string(),
      /** One sentence: what the reader will believe at the end. */
      claim: z.string(),
      /** Id of the derivation the page is bound to. */
      derivation: z.string(),
      /** Place in the reading order. */
      order: z.number(),
      /** What the reader will be able to derive. */
      goals: z.array(z.string()).min(1),
      /** Ids of the course notes the lesson rests on, such as "002". */
      sources: z.array(z.string()),
      minutes: z.number().int().positive(),
    })
    .strict(),
});

export const collections = { lessons };
