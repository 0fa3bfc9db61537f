/** @file The list of lessons with one more: its import, and its line where it was planned, asked for, or last. */
import { type Request, nameOf } from './request.ts';

/** @throws {Error} for a list that does not look as it should; it is written by hand. */
export function withLesson(list: string, { id, title, before }: Request): string {
  const lines = list.split('\n');
  const quoted = (s: string): string => `'${s.replace(/[\\']/g, '\\$&')}'`;
  const line = `      written(${nameOf(id)}, ${quoted(title.en)}, ${quoted(title.zh)}),`;
  const place = (of: string): number =>
    lines.findIndex((l) => l.includes(`written(${nameOf(of)},`) || l.includes(`toCome('${of}',`));
  const planned = place(id);
  const lastWritten = lines.findLastIndex((l) => /^ {6}written\(/.test(l));
  if (before !== undefined) {
    if (planned >= 0) lines.splice(planned, 1);
    lines.splice(place(before), 0, line);
  } else if (planned >= 0) lines[planned] = line;
  else {
    if (lastWritten < 0) throw new Error('content/course.ts has no line “written(…)” to stand after.');
    // one that holds pages of its own ends further down
    const end = lines.findIndex((l, i) => i >= lastWritten && /\),$/.test(l));
    lines.splice(end + 1, 0, line);
  }
  const lastImport = lines.findLastIndex((l) => /^import .* from '\.\/.*\/index\.ts';$/.test(l));
  if (lastImport < 0) throw new Error('content/course.ts imports no lesson to stand beside.');
  lines.splice(lastImport + 1, 0, `import { ${nameOf(id)} } from './${id}/index.ts';`);
  return noLongerAhead(lines.join('\n'), id);
}

/** A derivation that waited for its lesson is the lesson's from now on. */
const noLongerAhead = (list: string, id: string): string =>
  list
    .replace(`import { ${nameOf(id)} } from './${id}/derivation.ts';\n`, '')
    .replace(/(AHEAD[^=]*= \[)([^\]]*)/, (_, start: string, names: string) => {
      const kept = names.split(',').filter((name) => name.trim() !== nameOf(id));
      return start + kept.join(',');
    });
