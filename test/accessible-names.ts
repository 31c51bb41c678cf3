/** A node of Chromium's accessibility tree (`Accessibility.getFullAXTree`), as far as it is asked here. */
export interface AccessibleNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
}

/** What a screen reader says of one control, with the named groups and lists that it stands in. */
export interface SpokenControl {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly within: string;
}

const controls = new Set([
  "button",
  "checkbox",
  "combobox",
  "DisclosureTriangle",
  "link",
  "listbox",
  "menuitem",
  "radio",
  "searchbox",
  "slider",
  "spinbutton",
  "switch",
  "tab",
  "textbox",
  "toggle button",
  "ToggleButton",
]);

/** The controls in the region of a name, in the order in which they are read. */
export function spokenControls(
  nodes: readonly AccessibleNode[],
  region = "Claimlight",
): readonly SpokenControl[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const above = (node: AccessibleNode): readonly AccessibleNode[] => {
    const parent = node.parentId === undefined ? undefined : byId.get(node.parentId);
    return parent ? [parent, ...above(parent)] : [];
  };
  const isRegion = ({ role, name }: AccessibleNode) => role?.value === "region" && name?.value === region;
  return nodes.flatMap((node) => {
    const role = node.role?.value ?? "";
    const ancestors = above(node);
    if (node.ignored || !controls.has(role) || !ancestors.some(isRegion)) return [];
    const named = ancestors.slice(0, ancestors.findIndex(isRegion)).filter((each) => each.name?.value);
    const within = named.map((each) => each.name?.value).join(" in ");
    return [
      { role, name: node.name?.value.trim() ?? "", description: node.description?.value ?? "", within },
    ];
  });
}

/** The texts of the live regions of a role=status, in their order; those that are empty are left out. */
export function spokenStatus(nodes: readonly AccessibleNode[]): readonly string[] {
  const textIn = (id: string): string =>
    nodes
      .filter(({ parentId }) => parentId === id)
      .map((node) => (node.role?.value === "StaticText" ? (node.name?.value ?? "") : textIn(node.nodeId)))
      .join(" ");
  return nodes
    .filter(({ role, ignored }) => role?.value === "status" && !ignored)
    .map(({ nodeId }) => textIn(nodeId).trim())
    .filter((text) => text !== "");
}

/** Controls without a name, and those that nothing tells from another one. */
export function nameProblems(spoken: readonly SpokenControl[]): readonly string[] {
  const all = spoken.map((control) => JSON.stringify(control));
  const nameless = spoken
    .filter(({ name }) => name === "")
    .map((control) => `no name: ${JSON.stringify(control)}`);
  const twice = all.filter((each, at) => all.indexOf(each) !== at).map((each) => `twice: ${each}`);
  return [...nameless, ...twice];
}
