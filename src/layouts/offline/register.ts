// The site goes on without a network: its service worker starts when the page has what it needs.
if ('serviceWorker' in navigator && import.meta.env.PROD)
  addEventListener('load', () => {
    // refused by the browser or in private windows: the network is still there
    navigator.serviceWorker
      .register(`${import.meta.env.BASE_URL.replace(/\/*$/, '/')}sw.js`)
      .catch(() => undefined);
  });

export {};
