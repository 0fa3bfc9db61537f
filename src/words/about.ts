/** @file The words of the pages about the notebook itself: accessibility, and the licences of what is shipped. */
import type { Lang } from './words.ts';

const en = {
  accessibility: 'Accessibility',
  accessibilityClaim:
    'What of this notebook can be read, heard and used in which way, how that is tested, and what is not good enough yet.',
  aim: 'The aim',
  aimText:
    'Every page is meant to conform to WCAG 2.2 at level AA. It has not been examined by an outside body; what follows is our own account.',
  works: 'What you can count on',
  worksList: [
    'Without JavaScript every lesson is complete: text, formulas, tables, drawings, exercises with their solutions. The same holds on paper.',
    'Every formula carries MathML, and every step also has its line in plain words; the drawn half of a formula is hidden from screen readers.',
    'Everything that can be pressed, dragged or typed can be reached and used with the keyboard, and says what it is and what value it has. The keys of the stage are listed at ? there.',
    'Nothing is told by colour alone: signs, words or shapes say the same. There is a light and a dark theme.',
    'Pages fit a width of 320 pixels, which is a screen of 1280 pixels magnified four times, without scrolling sideways. A wide formula or table scrolls in a box of its own, which the keyboard reaches.',
    'Nothing moves by itself where the system asks for less motion, nothing flashes, and nothing has to be done within a time.',
    'Both languages are marked as such, also where one stands inside the other.',
  ],
  tested: 'How it is tested',
  testedList: [
    'Each change: every lesson, every page of revision and cards, and the states of its figures in one language and theme, by the rules of axe for WCAG 2.0 to 2.2, A and AA, and its best practice; five widths from 320 to 1440 pixels; contrast of all pairs of colours computed for both themes.',
    'Each release: the same for every page in both languages, both themes, on a desktop and on a phone.',
    'The keyboard, the names and the spoken values of the stage and of the figures have tests of their own.',
  ],
  gaps: 'What is not good enough yet',
  gapsList: [
    'No reader who depends on a screen reader, a switch or a magnifier has tried the notebook for us. The rules above find perhaps half of what such a reader would.',
    'A formula is read as MathML, and how well depends on the screen reader. Long sums are hard to follow by ear; the plain line of the step is shorter.',
    'The stage tells the step, its shape and its line of code. The graph of the whole network has no account in words beyond that: step through it instead.',
    'In the race of the optimizers the form of a path is told by its end and its losses in a table, not in words.',
    'With forced colours the paths of that race are told apart by their dashes and marks only.',
  ],
  wrong: 'Something is in your way?',
  wrongText:
    'Say so where you found this notebook: to whoever gave you its address, or as an issue of its repository. Name the page and what you read it with. A barrier is treated as an error in the text is.',
  licences: 'Licences',
  licencesClaim:
    'The notebook with its texts is free under the MIT licence, the reviews that its classifier trains on are in the public domain (CC0). These packages come to you with its pages.',
  whole: 'All notices and licences, whole, as one file',
  stop: '.',
  package: 'Package',
  version: 'Version',
  licence: 'Licence',
  what: 'What it does here',
  nothingElse:
    'Nothing is loaded from another host: all of it comes from the same address as the pages. The list is held against the built files each time the site is built.',
};

export type AboutWords = typeof en;

const zh: AboutWords = {
  accessibility: '无障碍',
  accessibilityClaim: '这本手记可以怎样读、怎样听、怎样操作，我们怎样检验，还有哪些地方不够好。',
  aim: '目标',
  aimText: '每一页都以 WCAG 2.2 的 AA 级为目标。没有外部机构审查过，以下是我们自己的说明。',
  works: '可以放心的地方',
  worksList: [
    '不用 JavaScript，每一课也是完整的：正文、公式、表格、图、习题和解答都在。打印出来也一样。',
    '每个公式都带 MathML，每一步还有一行白话；公式中画出来的那一半对读屏软件隐藏。',
    '凡是能按、能拖、能输入的，都能用键盘到达和操作，并说出自己是什么、现在的值是多少。推演台的按键在那里按 ? 可以看到。',
    '没有只靠颜色表达的内容：正负号、文字或形状说的是同一件事。有浅色和深色两种主题。',
    '宽 320 像素（相当于 1280 像素的屏幕放大四倍）也不用左右滚动。宽的公式和表格在自己的框里滚动，键盘可以到达。',
    '系统要求减少动态效果时，没有东西自己移动；没有闪烁；也没有限时完成的操作。',
    '两种语言都有标记，夹在另一种语言里的也有。',
  ],
  tested: '怎样检验',
  testedList: [
    '每次改动：每一课、复习和卡片等页，以及图的各种状态，取一种语言和一种主题，按 axe 的 WCAG 2.0 至 2.2 的 A、AA 级规则和推荐做法检查；五种宽度，从 320 到 1440 像素；两种主题中所有颜色组合的对比度都经过计算。',
    '每次发布：所有页面、两种语言、两种主题，在桌面和手机上都检查一遍。',
    '推演台和各图的键盘操作、名称和读出的数值另有各自的测试。',
  ],
  gaps: '还不够好的地方',
  gapsList: [
    '还没有依靠读屏软件、开关或放大镜的读者替我们试用过。上面的规则大概只能发现他们会遇到的问题的一半。',
    '公式按 MathML 读出，读得好不好取决于读屏软件。长的求和式很难听懂，这时那一步的白话更短。',
    '推演台会说出步骤、形状和代码。整张网络图除此之外没有文字说明，请改为逐步推演。',
    '优化器赛跑中，路径的形状只由终点和表里的损失说明，没有文字描述。',
    '在强制配色下，赛跑的各条路径只能靠虚线和标记来区分。',
  ],
  wrong: '有什么妨碍到您？',
  wrongText:
    '请告诉给您这个地址的人，或在代码仓库里提一个 issue，写明是哪一页、用什么来读。妨碍阅读的问题，我们当作正文里的错误来对待。',
  licences: '许可证',
  licencesClaim:
    '这本手记连同正文以 MIT 许可证免费提供，分类器训练用的评论属于公有领域（CC0）。下列软件包随网页一起送到您那里。',
  whole: '全部声明和许可证的原文（一个文件）',
  stop: '。',
  package: '软件包',
  version: '版本',
  licence: '许可证',
  what: '在这里的用途',
  nothingElse:
    '没有任何内容来自别的主机，全都和网页出自同一个地址。每次构建网站时，都拿这张表核对实际打包的文件。',
};

export const about = (lang: Lang): AboutWords => (lang === 'zh' ? zh : en);
