/** @file Two fingers on a picture, or a pinch on a touchpad: by how much it is to be larger. */

/** Tells factors, above 1 to enlarge. Gives back what ends it. */
export function watchPinch(node: HTMLElement, scale: (factor: number) => void): () => void {
  const fingers = new Map<number, { readonly x: number; readonly y: number }>();
  const apart = (): number => {
    const [a, b] = [...fingers.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };
  const down = (e: PointerEvent): void => {
    if (e.pointerType === 'touch') fingers.set(e.pointerId, { x: e.clientX, y: e.clientY });
  };
  const move = (e: PointerEvent): void => {
    if (!fingers.has(e.pointerId)) return;
    const before = apart();
    fingers.set(e.pointerId, { x: e.clientX, y: e.clientY });
    const now = apart();
    if (before > 0 && now > 0) scale(now / before);
  };
  const up = (e: PointerEvent): void => void fingers.delete(e.pointerId);
  // a touchpad tells a pinch as a wheel with the control key
  const wheel = (e: WheelEvent): void => {
    if (!e.ctrlKey) return;
    e.preventDefault();
    scale(Math.exp(-e.deltaY / 100));
  };
  node.addEventListener('pointerdown', down);
  node.addEventListener('pointermove', move);
  node.addEventListener('pointerup', up);
  node.addEventListener('pointercancel', up);
  node.addEventListener('wheel', wheel, { passive: false });
  return () => {
    node.removeEventListener('pointerdown', down);
    node.removeEventListener('pointermove', move);
    node.removeEventListener('pointerup', up);
    node.removeEventListener('pointercancel', up);
    node.removeEventListener('wheel', wheel);
  };
}
