import { parseSync } from "vite";

/** A node of the syntax tree, as far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

/** Words in the code that a person may come to see, by the line they stand on. */
export interface SeenWords {
  readonly line: number;
  readonly words: string;
}

/** What a person reads or hears of an element. */
const seenAttributes =
  /^(title|placeholder|alt|label|summary|name|aside|text|aria-(label|description|roledescription|valuetext|placeholder))$/;
/** Attributes for the machine alone. */
const machineAttributes =
  /^(class|style|d|viewBox|fill|stroke|stroke-.*|data-.*|id|for|type|key|role|href|src|rel|name|autocomplete|inputMode|pattern|accept|scope|html[Ff]or)$/;
/** Calls whose texts only engineers and the browser read. */
const machineCalls =
  /^(console\.\w+|(\w+\.)*(querySelector|querySelectorAll|matches|closest|checkVisibility|addEventListener|dispatchEvent|setProperty|execCommand|test|replace|match|join|split|startsWith|endsWith|includes)|ask|(\w+Error))$/;

/**
 * The literals of a TypeScript file that a person may see: text and named attributes of elements, and every other string that reads as
 * prose: two words with a space between, or a capitalised word. Types, imports and what only the machine reads are passed over.
 */
export function seenWords(file: string, source: string): SeenWords[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0]?.message}`);
  const found: SeenWords[] = [];
  const report = (node: Node, words: string): void => {
    found.push({
      line: source.slice(0, node.start).split("\n").length,
      words: words.replace(/\s+/g, " ").trim(),
    });
  };

  /** @param shown whether whatever stands here is put on the screen, so that one lower-case word counts too */
  const walk = (node: Node, shown: boolean): void => {
    switch (node.type) {
      case "ImportDeclaration":
      case "ExportAllDeclaration":
      case "ImportExpression":
        return;
      case "JSXText":
        if (hasLetters(node.value as string)) report(node, node.value as string);
        return;
      case "JSXAttribute": {
        const name = (node.name as Node).name as string;
        if (machineAttributes.test(name) && !(name === "name" && isComponent)) return;
        walkParts(node, seenAttributes.test(name), ["value"]);
        return;
      }
      case "JSXExpressionContainer":
        walkParts(node, shown);
        return;
      case "JSXElement": {
        const before = isComponent;
        isComponent = /^\p{Lu}/u.test(
          source.slice((node.openingElement as Node).start + 1, (node.openingElement as Node).start + 2),
        );
        walkParts(node.openingElement as Node, false, ["attributes"]);
        isComponent = before;
        for (const child of node.children as Node[]) walk(child, true);
        return;
      }
      case "JSXFragment":
        for (const child of node.children as Node[]) walk(child, true);
        return;
      case "ConditionalExpression":
        walk(node.test as Node, false);
        walkParts(node, shown, ["consequent", "alternate"]);
        return;
      case "LogicalExpression":
        walk(node.left as Node, shown && node.operator !== "&&");
        walk(node.right as Node, shown);
        return;
      case "CallExpression":
      case "NewExpression": {
        const callee = node.callee as Node & { readonly end: number };
        walk(callee, false);
        if (!machineCalls.test(source.slice(callee.start, callee.end))) walkParts(node, false, ["arguments"]);
        return;
      }
      case "BinaryExpression":
        // A comparison is no text.
        if (node.operator === "+") walkParts(node, shown);
        return;
      case "SwitchCase":
        walkParts(node, false, ["consequent"]);
        return;
      case "Property":
      case "PropertyDefinition":
        if (node.computed) walk(node.key as Node, false);
        if (node.value) walk(node.value as Node, false);
        return;
      case "Literal":
        if (typeof node.value === "string" && (shown ? hasLetters(node.value) : isProse(node.value)))
          report(node, node.value);
        return;
      case "TemplateLiteral": {
        const texts = (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
        if (shown ? texts.some(hasLetters) : isProseAround(texts)) report(node, texts.join("{}"));
        walkParts(node, false, ["expressions"]);
        return;
      }
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
        walk(node.expression as Node, shown);
        return;
      default:
        if (!node.type.startsWith("TS")) walkParts(node, false);
    }
  };
  let isComponent = false;
  const walkParts = (node: Node, shown: boolean, parts = Object.keys(node)): void => {
    for (const part of parts) {
      for (const each of [node[part]].flat()) if (isNode(each)) walk(each, shown);
    }
  };
  for (const statement of program.body) walk(statement as unknown as Node, false);
  return found;
}

function isNode(part: unknown): part is Node {
  return typeof part === "object" && part !== null && typeof (part as Node).type === "string";
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}

function isProse(text: string): boolean {
  return /\p{L}{2}[’'.,:;?!)]* \(?\p{L}+/u.test(text) || /^\p{Lu}\p{Ll}+[.…:?!]?$/u.test(text.trim());
}

/** A word of two letters or more that stands apart from what is filled in beside it. */
function isProseAround(texts: readonly string[]): boolean {
  return texts.some((text, at) => {
    const before = at === 0 ? "(^|\\s)" : "\\s";
    const after = at === texts.length - 1 ? "(\\s|[.,:;?!]|$)" : "(\\s|[.,:;?!]\\s)";
    return new RegExp(`${before}\\p{L}{2,}${after}`, "u").test(text) || isProse(text);
  });
}
