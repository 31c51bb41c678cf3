import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { askOrNull } from "../messages";
import { CodeCard } from "../panel/code-card";
import type { CardAnswers, CardContent } from "../panel/panel-props";
import panelStyle from "../panel/panel-style.css?inline";
import { text, textLanguage } from "../texts";

const answers: CardAnswers = {
  feeChoices: () => askOrNull("fee.choices", {}),
  supposeFee: (service) => askOrNull("fee.suppose", service),
};

/** A code's card as of today, in a view of its own. Its style is the panel's and stays inside a shadow root, as on a page. */
export default function CardView({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const host = useRef<HTMLElement>(null);
  const [content, setContent] = useState<CardContent | null>(null);
  useEffect(() => {
    let left = false;
    setContent(null);
    void askOrNull("code.facts", { code, date: null, otherCodes: [] }).then((answer) => {
      if (!left) setContent(answer);
    });
    return () => {
      left = true;
    };
  }, [code]);
  useEffect(() => {
    if (!host.current) return;
    const shadow = host.current.shadowRoot ?? withStyle(host.current);
    const card = { code, line: null, content, part: null };
    render(
      <div class="claimlight in-popup" lang={textLanguage()}>
        <h2 class="hidden-words">{text("cardTitle")}</h2>
        <CodeCard card={card} answers={answers} takeFocus onClose={onClose} />
      </div>,
      shadow,
    );
  }, [code, content, onClose]);
  return <main class="card-view" ref={host} />;
}

function withStyle(host: HTMLElement): ShadowRoot {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelStyle);
  const shadow = host.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = [sheet];
  return shadow;
}
