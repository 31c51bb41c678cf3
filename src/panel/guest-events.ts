/**
 * The panel is a guest on a page that may be hostile. These handlers stand at the panel's root, before any handler inside it.
 */
export const guestEvents = {
  onClickCapture: stopUnlessByAPerson,
  onDblClickCapture: stopUnlessByAPerson,
  onPointerDownCapture: stopUnlessByAPerson,
  onPointerMoveCapture: stopUnlessByAPerson,
  onPointerUpCapture: stopUnlessByAPerson,
  onPointerCancelCapture: stopUnlessByAPerson,
  onKeyDownCapture: stopUnlessByAPerson,
  onInputCapture: stopUnlessByAPerson,
  onChangeCapture: stopUnlessByAPerson,
  onMouseDown: keepTheFocusOfThePage,
};

/** What a person may type or choose in, and text that can be selected: the focus is theirs to give. */
export const typedInto = "input, select, textarea";

/** An event that a script made (`isTrusted` false) reaches no button, opens no details, changes no box and moves nothing. */
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
  if (event.target instanceof Element && event.target.closest(typedInto)) return;
  event.preventDefault();
}
