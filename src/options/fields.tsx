import type { ComponentChildren } from "preact";
import { text } from "../texts";

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Value and name, in order. */
  readonly options: readonly (readonly [string, string])[];
  /** What the choice is for. */
  readonly children?: ComponentChildren;
  /** The ids of elements that say so in its place. */
  readonly describedBy?: string;
  /** Set by an administrator. */
  readonly locked?: boolean;
  onChoose(value: string, said: string): void;
}

/** A labelled list of which one is chosen, with a note of what it is for. */
export function Choice({ id, label, value, options, children, describedBy, locked, onChoose }: ChoiceProps) {
  const use = describedBy ?? `${id}-use`;
  return (
    <>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={locked}
        aria-describedby={locked ? `${id}-locked ${use}` : use}
        onChange={({ currentTarget }) =>
          onChoose(currentTarget.value, currentTarget.selectedOptions[0]?.text ?? currentTarget.value)
        }
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
      {locked && (
        <p id={`${id}-locked`} class="note">
          {text("optionsSetByAdministrator")}
        </p>
      )}
      {children !== undefined && (
        <p id={`${id}-use`} class="note">
          {children}
        </p>
      )}
    </>
  );
}

interface CheckProps {
  readonly checked: boolean;
  /** Set by an administrator. */
  readonly locked?: boolean;
  readonly children: ComponentChildren;
  onCheck(checked: boolean): void;
}

export function Check({ checked, locked, children, onCheck }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={locked}
        onChange={({ currentTarget }) => onCheck(currentTarget.checked)}
      />
      {children}
      {locked && ` ${text("optionsSetByAdministratorBrackets")}`}
    </label>
  );
}
