/** The footer: display settings (a form, no script needed), verification, owner. */
import { useT } from "~/i18n/context";
import type { MessageKey } from "~/i18n/translate";
import type { Preferences } from "~/platform/preferences";

const CHOICES: {
  name: keyof Preferences;
  label: MessageKey;
  options: [value: string, label: MessageKey][];
}[] = [
  {
    name: "locale",
    label: "common.language",
    options: [
      ["vi", "common.vietnamese"],
      ["en", "common.english"],
    ],
  },
  {
    name: "textSize",
    label: "common.textSize",
    options: [
      ["normal", "common.textNormal"],
      ["large", "common.textLarge"],
      ["larger", "common.textLarger"],
    ],
  },
  {
    name: "theme",
    label: "common.theme",
    options: [
      ["auto", "common.themeAuto"],
      ["light", "common.themeLight"],
      ["dark", "common.themeDark"],
    ],
  },
];

export function SiteFooter({ preferences, back }: { preferences: Preferences; back: string }) {
  const t = useT();
  return (
    <footer className="site-footer">
      <form method="post" action="/hien-thi" className="display-settings">
        <input type="hidden" name="back" value={back} />
        <h2>{t("common.display")}</h2>
        {CHOICES.map(({ name, label, options }) => (
          <fieldset key={name}>
            <legend>{t(label)}</legend>
            {options.map(([value, text]) => (
              <button
                type="submit"
                key={value}
                name={name}
                value={value}
                aria-pressed={preferences[name] === value}
                lang={name === "locale" ? value : undefined}
              >
                {t(text)}
              </button>
            ))}
          </fieldset>
        ))}
      </form>
      <p>
        <a href="/xac-minh">{t("common.verifyLink")}</a>
      </p>
      <p>
        <a href="/quyen-rieng-tu">{t("common.privacy")}</a>
      </p>
      <p className="muted">{t("common.footerOwner")}</p>
    </footer>
  );
}
