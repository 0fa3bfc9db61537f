// Runs before the first paint: the remembered theme, and the mark that scripts are alive.
(() => {
  const root = document.documentElement;
  root.dataset.js = '';
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // storage refused: follow the system
  }
})();
