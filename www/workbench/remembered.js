// @ts-check
// What the panes look like, as the author left them: closed panels, the splitter, the switches of the preview. It puts
// them back at the start and remembers each change by the author; the panes know nothing of it.

const SWITCHES = /** @type {const} */ (['guidance', 'sync']);

/**
 * @param {import('../documents/settings.js').Memory} memory
 * @param {object} panes
 * @param {{workbench: HTMLElement, splitter: HTMLElement}} panes.parts
 * @param {{closed: {outline: boolean, findings: boolean}}} panes.room
 * @param {(percent: number) => void} panes.split moves the splitter
 * @param {AbortSignal} signal
 */
export function asLeft({ remember, remembered }, { parts, room, split }, signal) {
  const { workbench, splitter } = parts;
  const isOn = (/** @type {string} */ id) =>
    workbench.querySelector(`#${id}`)?.getAttribute('aria-pressed') === 'true';

  const [panels, percent] = [remembered('panels'), remembered('split')];
  if (panels) room.closed = panels;
  if (percent !== undefined) split(percent);
  for (const id of SWITCHES)
    if (remembered(id) === !isOn(id)) /** @type {HTMLElement} */ (workbench.querySelector(`#${id}`)).click();

  let closed = JSON.stringify(room.closed);
  workbench.addEventListener(
    'click',
    ({ target }) => {
      const id = /** @type {Element} */ (target).closest('.switch')?.id;
      for (const one of SWITCHES) if (one === id) remember(one, isOn(one));
      if (closed === JSON.stringify(room.closed)) return;
      closed = JSON.stringify(room.closed);
      remember('panels', room.closed);
    },
    { signal },
  );
  for (const type of ['keyup', 'lostpointercapture', 'dblclick'])
    splitter.addEventListener(type, () => remember('split', Number(splitter.getAttribute('aria-valuenow'))), {
      signal,
    });
}
