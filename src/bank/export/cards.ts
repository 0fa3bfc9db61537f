/** @file Cards of a lesson, for Anki and for repetition here: a line each, and the facts and whys of its bank. */
import type { Said } from '#words/lesson.ts';
import { type LessonBank, laterBank } from '../lesson-bank.ts';
import { said, same } from '../question.ts';
import { derivationOf, formTex, forwardOf, gradientsOf, isLine, keyOf, leftTex } from '../sources/lines.ts';
import { statementsOf } from '../sources/statements.ts';

export interface Card {
  /** `lstm/line/dC`; stays. */
  readonly id: string;
  readonly lesson: string;
  /** `card`: seconds; `derivation`: the whole way, resumed at the line that failed. */
  readonly kind: 'card' | 'derivation';
  readonly front: Said;
  readonly back: Said;
}

/** Every card of a lesson; prose with mathematics between dollar signs. */
export function cardsOf(bank: LessonBank): Card[] {
  const d = derivationOf(bank.definition);
  const lines = [...forwardOf(d), ...gradientsOf(d)].filter(isLine);
  const { lesson } = bank;
  const card = (id: string, front: Said, back: Said, kind: Card['kind'] = 'card'): Card => ({
    id: `${lesson}/${id}`,
    lesson,
    kind,
    front,
    back,
  });
  const facts = (from: LessonBank, name: string): Card[] => [
    ...statementsOf(from).map((s) =>
      card(
        `fact/${name}${s.id}`,
        said(`True or false? ${s.says.en}`, `判断正误：${s.says.zh}`),
        said(`${s.right ? 'True.' : 'False.'} ${s.why.en}`, `${s.right ? '正确。' : '错误。'}${s.why.zh}`),
      ),
    ),
    ...from.explain.map(([en, zh, pointsEn, pointsZh], i) =>
      card(`why/${name}${i + 1}`, said(en, zh), said(pointsEn.join(' '), pointsZh.join(''))),
    ),
    ...(from.terms ?? []).map(([en, zh, meansEn, meansZh], i) =>
      card(`term/${name}${i + 1}`, said(en, zh), said(meansEn, meansZh)),
    ),
  ];
  return [
    ...lines.map((s) =>
      card(
        `line/${s.base}`,
        same(`$${leftTex(d, s)} = \\; ?$`),
        same(`$${leftTex(d, s)} = ${formTex(d, keyOf(s))}$`),
      ),
    ),
    ...facts(bank, ''),
    ...facts(laterBank(bank), '2-'),
    card(
      'derivation',
      said('Derive all gradients on a blank sheet.', '在白纸上推导全部梯度。'),
      same(
        gradientsOf(d)
          .map((s) => `$${leftTex(d, s)} = ${formTex(d, keyOf(s))}$`)
          .join('; '),
      ),
      'derivation',
    ),
  ];
}

const ANKI = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\t/g, ' ')
    .replace(/\$([^$]+)\$/g, (_, tex: string) => `\\(${tex}\\)`)
    .replace(/\\(relu|sigmoid|softmax|diag)(?![a-zA-Z])/g, '\\operatorname{$1}');

/** A text file that Anki imports: an id of its own for each note, so that a later file updates them; MathJax formulas. */
export function ankiText(cards: readonly Card[], lang: keyof Said): string {
  const head = ['#separator:tab', '#html:true', '#guid column:1', '#tags column:4'];
  return `${[
    ...head,
    ...cards.map((c) => [`${c.id}-${lang}`, ANKI(c.front[lang]), ANKI(c.back[lang]), c.lesson].join('\t')),
  ].join('\n')}\n`;
}
