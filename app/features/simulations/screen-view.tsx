/** A screen of a practice: alive inside the player (controls to press), still in the list of steps (a picture). */
import { useT } from "~/i18n/context";
import type { Screen, ScreenField, ScreenPart } from "./scenario";

interface ScreenViewProps {
  screen: Screen;
  /** The imitated system, at the head of the window. */
  system?: string;
  /** Alive: real buttons and fields. Still: drawings of them, with what was filled and what to press. */
  live: boolean;
  /** Still only: the control to press. */
  target?: string;
  /** Still only: what to fill in, by label. */
  filled?: ReadonlyMap<string, string>;
}

export function ScreenView({ screen, system, live, target, filled }: ScreenViewProps) {
  const t = useT();
  return (
    <figure
      className={`screen screen-${screen.device}`}
      lang="vi"
      aria-label={t("simulations.screenName", { title: screen.title })}
    >
      <div className="screen-head">
        {system && <span className="screen-system">{system}</span>}
        <span>{screen.title}</span>
      </div>
      <div className="screen-body">
        {screen.parts.map((part) => (
          <Part key={JSON.stringify(part)} {...{ part, live, target, filled }} />
        ))}
      </div>
      <figcaption className="screen-note">{t("simulations.illustration")}</figcaption>
    </figure>
  );
}

type PartProps = Pick<ScreenViewProps, "live" | "target" | "filled"> & { part: ScreenPart };

function Part({ part, ...how }: PartProps) {
  const { text, notice, message, facts, menu, list, fields, buttons } = part;
  return (
    <>
      {text && <p>{text}</p>}
      {notice && <p className="screen-notice">{notice}</p>}
      {message && (
        <div className="screen-message">
          <p className="screen-from">{message.from}</p>
          <p>{message.text}</p>
        </div>
      )}
      {facts && (
        <dl className="screen-facts">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {menu && (
        <div className="screen-menu">
          {menu.map((label) => (
            <Control key={label} label={label} {...how} />
          ))}
        </div>
      )}
      {list && (
        <div className="screen-list">
          {list.map(({ label, text: below }) => (
            <Control key={label} label={label} below={below} {...how} />
          ))}
        </div>
      )}
      {fields && (
        <div className="screen-fields">
          {fields.map((field) =>
            how.live ? (
              <LiveField key={field.label} field={field} />
            ) : (
              <StillField key={field.label} field={field} value={how.filled?.get(field.label)} />
            ),
          )}
        </div>
      )}
      {buttons && (
        <div className="screen-buttons">
          {buttons.map((label) => (
            <Control key={label} label={label} {...how} />
          ))}
        </div>
      )}
    </>
  );
}

function Control({
  label,
  below,
  live,
  target,
}: { label: string; below?: string } & Pick<ScreenViewProps, "live" | "target">) {
  const words = (
    <>
      <span>{label}</span>
      {below && <span className="screen-below">{below}</span>}
    </>
  );
  if (live)
    return (
      <button type="button" className="screen-control" data-control={label}>
        {words}
      </button>
    );
  return <span className={`screen-control${label === target ? " screen-target" : ""}`}>{words}</span>;
}

function LiveField({ field: { label, options, tick, value, hint } }: { field: ScreenField }) {
  const words = (
    <>
      <span>{label}</span>
      {hint && <span className="hint">{hint}</span>}
    </>
  );
  if (tick)
    return (
      <label className="screen-field screen-tick">
        <input type="checkbox" data-field={label} defaultChecked={value === "x"} />
        {words}
      </label>
    );
  if (options)
    return (
      <label className="screen-field">
        {words}
        <select data-field={label} defaultValue={value ?? ""}>
          <option value="">…</option>
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      </label>
    );
  return (
    <label className="screen-field">
      {words}
      <input type="text" data-field={label} defaultValue={value} autoComplete="off" />
    </label>
  );
}

function StillField({ field, value = field.value ?? "" }: { field: ScreenField; value?: string }) {
  if (field.tick)
    return (
      <p className="screen-field screen-tick">
        <span aria-hidden="true">{value === "x" ? "☑" : "☐"}</span> <span>{field.label}</span>
      </p>
    );
  return (
    <p className="screen-field">
      <span>{field.label}</span>
      <span className="screen-value">{value || "…"}</span>
    </p>
  );
}
