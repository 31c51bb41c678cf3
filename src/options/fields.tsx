import type { ComponentChildren } from "preact";

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
  onChoose(value: string, said: string): void;
}

/** A labelled list of which one is chosen, with a note of what it is for. */
export function Choice({ id, label, value, options, children, describedBy, onChoose }: ChoiceProps) {
  return (
    <>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={describedBy ?? `${id}-use`}
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
  readonly children: ComponentChildren;
  onCheck(checked: boolean): void;
}

export function Check({ checked, children, onCheck }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => onCheck(currentTarget.checked)}
      />
      {children}
    </label>
  );
}
