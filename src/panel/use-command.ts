import { useLayoutEffect, useRef } from "preact/hooks";
import type { PanelCommand, PanelProps } from "./panel-props";

/** Obeys each command once, when it comes; what was asked before the component was there is past. */
export function useCommand(
  command: PanelProps["command"],
  handlers: { readonly [Name in PanelCommand]?: () => void },
): void {
  const obeyed = useRef(command?.number ?? 0);
  useLayoutEffect(() => {
    if (!command || command.number <= obeyed.current) return;
    obeyed.current = command.number;
    handlers[command.name]?.();
  });
}
