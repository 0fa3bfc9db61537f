/** @file The words of what is kept for times without a network, and of a newer version that is ready. */
import type { Lang } from './words.ts';

/** What the sentences count: pages, and sizes in MB. */
export interface Amounts {
  readonly pages: number;
  readonly left: number;
  readonly bytes: string;
  readonly kept: string;
  readonly travels: string;
}

const en = {
  keep: 'Keep the whole notebook offline',
  size: ({ pages, bytes, travels }: Amounts): string =>
    `Pages you have opened are kept already. All ${pages} pages take ${bytes} MB on this device; about ${travels} MB travel.`,
  busy: ({ kept, bytes }: Amounts): string => `${kept} of ${bytes} MB kept`,
  stop: 'Stop',
  goOn: 'Keep the rest',
  stopped: ({ left, pages }: Amounts): string => `${left} of ${pages} pages are not kept yet.`,
  done: ({ bytes }: Amounts): string =>
    `The whole notebook is kept on this device (${bytes} MB): every page opens, computes and trains without a network.`,
  forget: 'Give the room back',
  full: ({ left, pages }: Amounts): string =>
    `This browser has no room left. What has come stays: ${left} of ${pages} pages are missing. Free some room and go on.`,
  lost: ({ left, pages }: Amounts): string =>
    `The network is gone. What has come stays: ${left} of ${pages} pages are missing. Go on when it is back.`,
  moved: 'The site has been renewed meanwhile. Open this page again to keep the newer version.',
  refused:
    'This browser keeps no pages of this site, in a private window for example: without a network they do not open.',
  newer: 'A newer version of the notebook is ready. It comes once all its pages are closed, or at your word.',
  now: 'Use it now',
  later: 'Later',
};

export type OfflineWords = typeof en;

const zh: OfflineWords = {
  keep: '把整本手记存到本机',
  size: ({ pages, bytes, travels }: Amounts): string =>
    `打开过的页面已经存好。全部 ${pages} 页占本机 ${bytes} MB，下载约 ${travels} MB。`,
  busy: ({ kept, bytes }: Amounts): string => `已存 ${kept} MB，共 ${bytes} MB`,
  stop: '停下',
  goOn: '接着存',
  stopped: ({ pages, left }: Amounts): string => `${pages} 页中还有 ${left} 页没有存。`,
  done: ({ bytes }: Amounts): string =>
    `整本手记都已存在本机（${bytes} MB）：没有网络时，每一页都能打开、计算、训练。`,
  forget: '删去，腾出空间',
  full: ({ pages, left }: Amounts): string =>
    `浏览器的空间已满。已存的还在，${pages} 页中缺 ${left} 页。腾出空间后可以接着存。`,
  lost: ({ pages, left }: Amounts): string =>
    `网络断了。已存的还在，${pages} 页中缺 ${left} 页。网络恢复后可以接着存。`,
  moved: '网站刚刚更新过。请重新打开本页，再存新的版本。',
  refused: '这个浏览器不保存本站的页面（例如在无痕窗口里），没有网络时就打不开。',
  newer: '手记有新版本了。关闭所有页面后自动换上，也可以现在就换。',
  now: '现在换上',
  later: '以后再说',
};

/** The language of a page by its lang attribute. */
export const offlineWords = (lang: Lang | string): OfflineWords => (lang.startsWith('zh') ? zh : en);
