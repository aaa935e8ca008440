/**
 * As the `ref` of an element with `popover="manual"`: it is shown above everything, and neither the modal nor the list of
 * posts that it is in cuts it off. Where it is, its style says.
 */
export function showAbove(element: HTMLElement | null): void {
  element?.showPopover();
}
