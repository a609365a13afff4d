/** Options to tick, large enough for a thumb; the whole line is the label. Questions are written in Vietnamese. */
import { useT } from "~/i18n/context";
import type { MessageKey } from "~/i18n/translate";
import type { ControlProps } from "../contract";
import type { ChoiceAnswer, ChoiceView } from "./choice-body";

interface ChoiceControlProps extends ControlProps<ChoiceView, ChoiceAnswer> {
  kind: "radio" | "checkbox";
  hint: MessageKey;
}

export function ChoiceControl({ kind, hint, name, headingId, view, answer }: ChoiceControlProps) {
  const t = useT();
  const promptId = `${name}-de`;
  return (
    <>
      <div
        id={promptId}
        className="question-prompt"
        lang="vi"
        dangerouslySetInnerHTML={{ __html: view.prompt }}
      />
      <fieldset aria-labelledby={`${headingId} ${promptId}`} aria-describedby={`${name}-cach`}>
        <p id={`${name}-cach`} className="hint">
          {t(hint)}
        </p>
        <ul className="options" lang="vi">
          {view.options.map((option) => (
            <li key={option.id}>
              <label className="option">
                <input
                  type={kind}
                  name={name}
                  value={option.id}
                  defaultChecked={answer.chosen.includes(option.id)}
                />
                <span dangerouslySetInnerHTML={{ __html: option.html }} />
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </>
  );
}
