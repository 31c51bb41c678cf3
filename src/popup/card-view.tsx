import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { answerInTime } from "../answer-in-time";
import { ask } from "../messages";
import { CodeCard } from "../panel/code-card";
import type { CardAnswers, OpenCard } from "../panel/panel-props";
import panelStyle from "../panel/panel-style.css?inline";
import { text, textLanguage } from "../texts";

const answers: CardAnswers = {
  feeChoices: () => answerInTime(ask("fee.choices", {})),
  supposeFee: (service) => answerInTime(ask("fee.suppose", service)),
};

/** A code's card as of today, in a view of its own. Its style is the panel's and stays inside a shadow root, as on a page. */
export default function CardView({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const host = useRef<HTMLElement>(null);
  const [content, setContent] = useState<OpenCard["content"]>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let left = false;
    setContent(null);
    void answerInTime(ask("code.facts", { code, date: null, otherCodes: [] })).then((answer) => {
      if (!left) setContent(answer ?? "unanswered");
    });
    return () => {
      left = true;
    };
  }, [code, round]);
  useEffect(() => {
    if (!host.current) return;
    const shadow = host.current.shadowRoot ?? withStyle(host.current);
    const askAgain = (): void => setRound((before) => before + 1);
    const card = { code, line: null, content, part: null };
    render(
      <div class="claimlight in-popup" lang={textLanguage()}>
        <h2 class="hidden-words">{text("cardTitle")}</h2>
        <CodeCard card={card} answers={answers} takeFocus onAskAgain={askAgain} onClose={onClose} />
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
