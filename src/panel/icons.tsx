import type { ComponentChildren } from "preact";
import type { LineState } from "./line-states";

/** All shapes are one colour (`currentColor`) with holes, so that they hold in dark and in forced colours. */
const shapes: Readonly<Record<LineState, ComponentChildren>> = {
  error: (
    <path
      fill="currentColor"
      fill-rule="evenodd"
      d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5zM7.1 3.8h1.8v5.4H7.1zm0 6.6h1.8v1.8H7.1z"
    />
  ),
  warning: (
    <path
      fill="currentColor"
      fill-rule="evenodd"
      d="M8 1 15.6 14.8H.4zM7.1 5.8h1.8v4.6H7.1zm0 5.8h1.8v1.7H7.1z"
    />
  ),
  info: (
    <path
      fill="currentColor"
      fill-rule="evenodd"
      d="M8 .8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 8 .8zM7.1 7h1.8v5.2H7.1zm0-3.2h1.8v1.8H7.1z"
    />
  ),
  clean: (
    <g fill="none" stroke="currentColor" stroke-width="1.7">
      <circle cx="8" cy="8" r="6.5" />
      <path d="m4.9 8.2 2.2 2.2 4.1-4.5" />
    </g>
  ),
  partly: (
    <g fill="none" stroke="currentColor" stroke-width="1.7">
      <circle cx="8" cy="8" r="6.5" stroke-dasharray="3.1 2" />
      <path d="m4.9 8.2 2.2 2.2 4.1-4.5" />
    </g>
  ),
  "not-checked": (
    <circle
      cx="8"
      cy="8"
      r="6.5"
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-dasharray="3.1 2"
    />
  ),
};

/** A state's shape. Always beside a word, so it is hidden from assistive technology. */
export function StateIcon({ state }: { readonly state: LineState }) {
  return (
    <svg
      class={`icon ${state}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[state]}
    </svg>
  );
}

export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" focusable="false">
      <rect x="2" y="2.5" width="14" height="3" rx="1.5" fill="currentColor" opacity=".4" />
      <rect class="light" x="2" y="7.5" width="14" height="3" rx="1.5" fill="#e0a021" />
      <rect x="2" y="12.5" width="9" height="3" rx="1.5" fill="currentColor" opacity=".4" />
    </svg>
  );
}

/** Points right; turned down by the style where what it opens is open. */
export function Chevron() {
  return (
    <svg class="chevron" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
      <path d="m6 3.5 4.5 4.5L6 12.5" fill="none" stroke="currentColor" stroke-width="1.8" />
    </svg>
  );
}

export function CloseIcon() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path d="m3.5 3.5 9 9m0-9-9 9" fill="none" stroke="currentColor" stroke-width="1.6" />
    </svg>
  );
}

export function CollapseIcon() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path d="M3 8h10" fill="none" stroke="currentColor" stroke-width="1.8" />
    </svg>
  );
}

/** What can be taken hold of. */
export function GripIcon() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path
        d="M6 3.5v.01M10 3.5v.01M6 8v.01M10 8v.01M6 12.5v.01M10 12.5v.01"
        fill="none"
        stroke="currentColor"
        stroke-width="2.2"
        stroke-linecap="round"
      />
    </svg>
  );
}

/** Back to where it stands by itself: an arrow that turns round. */
export function PutBackIcon() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path
        d="M6 2.5 2.8 5.7 6 8.9M3 5.7h6.2a3.7 3.7 0 0 1 0 7.4H5.5"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
      />
    </svg>
  );
}
