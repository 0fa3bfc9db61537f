/** @file A newer version is ready: said in a line over the page, which goes on as it is until the reader wants the other. */
import { offlineWords } from '#words/offline.ts';
import './newer.css';

let said = false;

/** Says so once. The page is loaded anew only in the tab where that was asked for: another may be training. */
export function announce(registration: ServiceWorkerRegistration): void {
  if (said) return;
  said = true;
  const w = offlineWords(document.documentElement.lang);
  const line = document.createElement('div');
  line.className = 'newer screen-only';
  line.setAttribute('role', 'status');
  const button = (name: string, press: () => void): HTMLButtonElement => {
    const b = document.createElement('button');
    [b.type, b.textContent] = ['button', name];
    b.addEventListener('click', press);
    return b;
  };
  const words = document.createElement('span');
  document.body.append(line);
  // a status that is there before its words is read out
  requestAnimationFrame(() => {
    words.textContent = w.newer;
    line.append(
      words,
      button(w.now, () => {
        navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
        registration.waiting?.postMessage('take over');
      }),
      button(w.later, () => line.remove()),
    );
  });
}
