/** Dragging, wheel and pinch on a frame, all told as one kind of move. */

/** A pointer that moves less than this still clicks, in pixels. */
const SLOP = 4;

/** How much a pixel of the wheel enlarges. */
const WHEEL = 0.0016;

/**
 * Calls `onMove({ dx, dy, by, x, y })` for each move: so many pixels to the side and down, enlarged `by` a factor about a point
 * of the frame. With `isShy` the wheel scrolls the page unless Ctrl is pressed, which a pinch on a touchpad does too.
 */
export function heedGestures(frame, onMove, { isShy = false } = {}) {
  const pointers = new Map();
  let isDrag = false;
  frame.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, pointOf(event));
    isDrag = pointers.size > 1;
  });
  frame.addEventListener("pointermove", (event) => {
    const start = pointers.get(event.pointerId);
    if (!start) return;
    isDrag ||= Math.hypot(event.clientX - start.x, event.clientY - start.y) > SLOP;
    if (!isDrag) return;
    frame.setPointerCapture(event.pointerId);
    const before = gripOf(pointers);
    pointers.set(event.pointerId, pointOf(event));
    onMove(moveOf(frame, before, gripOf(pointers)));
  });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"])
    frame.addEventListener(end, ({ pointerId }) => pointers.delete(pointerId));
  frame.addEventListener("wheel", (event) => heedWheel(frame, event, onMove, isShy), { passive: false });
}

function heedWheel(frame, event, onMove, isShy) {
  const { deltaX, deltaY, deltaMode, ctrlKey, clientX, clientY } = event;
  const isAside = isShy && Math.abs(deltaX) > Math.abs(deltaY);
  if (isShy && !ctrlKey && !isAside) return;
  event.preventDefault();
  const unit = deltaMode === 0 ? 1 : 16;
  const { left, top } = frame.getBoundingClientRect();
  const by = isAside ? 1 : Math.exp(-deltaY * unit * WHEEL * (ctrlKey ? 4 : 1));
  onMove({ dx: isAside ? -deltaX * unit : 0, dy: 0, by, x: clientX - left, y: clientY - top });
}

const pointOf = ({ clientX, clientY }) => ({ x: clientX, y: clientY });

/** The middle of all fingers, and how far they are apart. */
function gripOf(pointers) {
  const all = [...pointers.values()];
  const x = all.reduce((sum, point) => sum + point.x, 0) / all.length;
  const y = all.reduce((sum, point) => sum + point.y, 0) / all.length;
  const spread = all.reduce((sum, point) => sum + Math.hypot(point.x - x, point.y - y), 0) / all.length;
  return { x, y, spread };
}

function moveOf(frame, before, after) {
  const { left, top } = frame.getBoundingClientRect();
  const by = before.spread > 0 && after.spread > 0 ? after.spread / before.spread : 1;
  return { dx: after.x - before.x, dy: after.y - before.y, by, x: after.x - left, y: after.y - top };
}
