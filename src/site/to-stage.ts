// Asks for what leads to the stage once it is wanted.
const help = () => import('./help.ts');

document.querySelector('[data-to-stage]')?.addEventListener('click', (event) => {
  event.preventDefault();
  void help().then((m) => m.toStage());
});

addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (key !== '?' || event.defaultPrevented || !(target instanceof Element)) return;
  if (target.closest('input:not([type=radio], [type=checkbox]), select, textarea')) return;
  void help().then((m) => m.listKeys());
});

export {}; // a module of its own: its names stay here
