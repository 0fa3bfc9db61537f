// The first mention of a term in a lesson leads to the glossary: a plugin on the Markdown tree.
import { type MdastPluginEntry, defineMdastPlugin } from 'satteri';
import type { Course } from '#words/course.ts';
import { lessonOf } from '#words/course.ts';
import { mentions } from './terms.ts';

/** What a term may not stand in: it would be a link in a link, or change a heading. */
const CLOSED = new Set(['link', 'linkReference', 'heading', 'mdxJsxTextElement']);

/** From a lesson, in either language. */
const GLOSSARY = '../../glossary/';

export const termsPlugin =
  (course: Course): MdastPluginEntry =>
  ({ fileURL }) => {
    const [, id = '', file = ''] = /\/content\/([^/]+)\/(en|zh)\.mdx$/.exec(fileURL?.pathname ?? '') ?? [];
    if (!lessonOf(course, id)) return null;
    const piecesOf = mentions(course.glossary, file === 'zh' ? 'zh' : 'en', id);
    return defineMdastPlugin({
      name: 'gradient-notebook-terms',
      text: (node, context) => {
        for (let above = context.parent(node); above; above = context.parent(above as never))
          if (CLOSED.has(above.type)) return;
        const pieces = piecesOf(node.value);
        if (!pieces.some(({ term }) => term)) return;
        context.replaceNode(
          node,
          pieces.map(({ text, term }) =>
            term
              ? ({
                  type: 'mdxJsxTextElement',
                  name: 'a',
                  attributes: [
                    { type: 'mdxJsxAttribute', name: 'class', value: 'term' },
                    { type: 'mdxJsxAttribute', name: 'href', value: `${GLOSSARY}#${term.id}` },
                  ],
                  children: [{ type: 'text', value: text }],
                } as const)
              : ({ type: 'text', value: text } as const),
          ),
        );
      },
    });
  };
