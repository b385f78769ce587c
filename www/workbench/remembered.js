// @ts-check
// Remembers the state of the panes: closed panels, the splitter, the switches of the preview, the severities, the
// category and the order of the findings. It restores this state at the start, and stores each change by the author.
// The panes do not know this module.

/** The severities that the findings show. */
const CHIPS = '.findings .chip[data-severity]';
const SWITCHES = /** @type {const} */ (['guidance', 'sync']);

/**
 * @param {import('../documents/settings.js').Memory} memory
 * @param {object} panes
 * @param {{workbench: HTMLElement, splitter: HTMLElement}} panes.parts
 * @param {{closed: {outline: boolean, findings: boolean}}} panes.room
 * @param {(percent: number) => void} panes.split moves the splitter
 * @param {boolean} panes.sync whether the panes scroll together, if the author has not chosen
 * @param {AbortSignal} signal
 */
export function asLeft({ remember, remembered }, { parts, room, split, sync }, signal) {
  const { workbench, splitter } = parts;
  const isPressed = (/** @type {Element | null} */ one) => one?.getAttribute('aria-pressed') === 'true';
  const isOn = (/** @type {string} */ id) => isPressed(workbench.querySelector(`#${id}`));
  const chips = () => /** @type {HTMLElement[]} */ ([...workbench.querySelectorAll(CHIPS)]);

  const [panels, percent] = [remembered('panels'), remembered('split')];
  if (panels) room.closed = panels;
  if (percent !== undefined) split(percent);
  for (const id of SWITCHES)
    if ((remembered(id) ?? (id !== 'sync' || sync)) === !isOn(id))
      /** @type {HTMLElement} */ (workbench.querySelector(`#${id}`)).click();

  const filters = remembered('filters') ?? {};
  for (const chip of chips()) if (filters.without?.includes(chip.dataset.severity)) chip.click();
  const order = /** @type {HTMLSelectElement | null} */ (workbench.querySelector('#findings-order'));
  if (order && filters.order === 'weight') order.value = filters.order;
  const category = /** @type {HTMLSelectElement | null} */ (workbench.querySelector('#findings-category'));
  if (category && filters.category) category.dataset.wanted = filters.category;
  const rememberFilters = () =>
    remember('filters', {
      without: chips().flatMap((chip) => (isPressed(chip) ? [] : [chip.dataset.severity])),
      category: category?.value ?? '',
      order: order?.value ?? '',
    });
  for (const one of [category, order]) one?.addEventListener('change', rememberFilters, { signal });

  let closed = JSON.stringify(room.closed);
  workbench.addEventListener(
    'click',
    ({ target }) => {
      const id = /** @type {Element} */ (target).closest('.switch')?.id;
      if (/** @type {Element} */ (target).closest(CHIPS)) rememberFilters();
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
