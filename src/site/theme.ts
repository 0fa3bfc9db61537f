// The theme switch: light, dark or as the system; remembered where the browser allows.
const radios = document.querySelectorAll<HTMLInputElement>('input[name="theme"]');

function remember(theme: string) {
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // storage refused: the choice lasts as long as the page
  }
}

for (const radio of radios) {
  radio.checked = radio.value === (document.documentElement.dataset.theme ?? 'system');
  radio.addEventListener('change', () => {
    if (radio.value === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = radio.value;
    remember(radio.value);
  });
}
