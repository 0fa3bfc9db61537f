// Runs before the first paint: the remembered theme, the mark that scripts are alive, and where scripts may come from.
(() => {
  const root = document.documentElement;
  root.dataset.js = '';
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // storage refused: follow the system
  }
  // an address that a worker is started from is one of this site
  globalThis.trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : undefined),
  });
})();
