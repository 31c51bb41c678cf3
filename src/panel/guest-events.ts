/**
 * The panel is a guest on a page that may be hostile. These handlers stand at the panel's root, before any handler inside it.
 */
export const guestEvents = {
  onClickCapture: stopUnlessByAPerson,
  onKeyDownCapture: stopUnlessByAPerson,
  onMouseDown: keepTheFocusOfThePage,
};

/** An event that a script made (`isTrusted` false) reaches no button and opens no details. */
function stopUnlessByAPerson(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}

/**
 * A press of the mouse would take the focus from the field that is being typed in. The click still comes; keys still work. Only a text that
 * a person has asked for, to select and copy it, takes the focus.
 */
function keepTheFocusOfThePage(event: Event): void {
  if (event.target instanceof Element && event.target.localName === "textarea") return;
  event.preventDefault();
}
