/**
 * The player's empty stage and its screens as templates; practice.island.ts brings it to life. Hidden until
 * then: without script the list of steps is the practice.
 */
import { useT } from "~/i18n/context";
import type { PracticeWords } from "./practice-script/words";
import type { Scenario } from "./scenario";
import { ScreenView } from "./screen-view";

interface PracticePlayerProps {
  scenario: Scenario;
  revisionId: string;
  /** Where a finished run is sent; undefined: nobody is signed in. */
  sendTo?: string;
  topicAddress: string;
  signInAddress: string;
}

export function PracticePlayer({ scenario, revisionId, sendTo, ...addresses }: PracticePlayerProps) {
  const t = useT();
  const words: PracticeWords = {
    youAre: t("simulations.youAre"),
    roleChanges: t("simulations.roleChanges"),
    nextDay: t("simulations.nextDay"),
    daysLater: t("simulations.daysLater"),
    stepOf: t("simulations.stepOf"),
    sideStep: t("simulations.sideStep"),
    right: t("simulations.right"),
    wrong: t("simulations.wrong"),
    wrongDefault: t("simulations.wrongDefault"),
    fieldWrong: t("simulations.fieldWrong"),
    hint: t("simulations.hint"),
    hintClick: t("simulations.hintClick"),
    hintChoose: t("simulations.hintChoose"),
    basis: t("simulations.basis"),
    nextStep: t("simulations.nextStep"),
    seeWhatHappens: t("simulations.seeWhatHappens"),
    seeResult: t("simulations.seeResult"),
    score: t("simulations.score"),
    saving: t("simulations.saving"),
    saved: t("simulations.saved"),
    notSaved: t("simulations.notSaved"),
    notSavedSignIn: t("simulations.notSavedSignIn"),
    notRecorded: t("simulations.notRecorded"),
    firstTry: t("simulations.firstTry"),
    withSlips: t("simulations.withSlips"),
    missed: t("simulations.missed"),
  };
  return (
    <section
      className="practice no-print"
      hidden
      aria-label={t("simulations.practice")}
      data-practice={JSON.stringify({ ...scenario, screens: [], paths: [] })}
      data-words={JSON.stringify(words)}
      data-revision={revisionId}
      data-send={sendTo}
    >
      <div className="card practice-welcome" data-part="welcome">
        <p>{t("simulations.startText")}</p>
        {!sendTo && <p className="muted">{t("simulations.signedOut")}</p>}
        <p>
          <button type="button" className="button button-large" data-part="start">
            {t("simulations.start")}
          </button>
        </p>
      </div>
      <div className="practice-play" data-part="play" hidden>
        <p className="practice-bar">
          <span className="badge" data-part="role" lang="vi" />
          <span className="muted" data-part="count" />
        </p>
        <p className="practice-turn" data-part="turn" hidden lang="vi" />
        <h2 className="practice-task" data-part="task" tabIndex={-1} lang="vi">
          {scenario.steps[0]?.task}
        </h2>
        <div className="practice-stage" data-part="stage" />
        <fieldset className="practice-decision" data-part="decision" hidden>
          <legend>{t("simulations.decide")}</legend>
          <div data-part="options" lang="vi" />
        </fieldset>
        <div className="practice-feedback" data-part="feedback" role="status" lang="vi" />
        <p data-part="onward" hidden>
          <button type="button" className="button button-large" data-part="next" />
        </p>
      </div>
      <div className="card practice-result" data-part="result" hidden>
        <h2 data-part="ending" tabIndex={-1} lang="vi">
          {scenario.endings[0]?.title}
        </h2>
        <p data-part="endingText" lang="vi" />
        <p className="practice-score" data-part="score" />
        <p role="status" data-part="saving" />
        <ul className="practice-review" data-part="review" lang="vi" />
        <p className="row">
          <button type="button" className="button" data-part="again">
            {t("simulations.again")}
          </button>
          <button type="button" className="button button-secondary" data-part="resend" hidden>
            {t("simulations.sendAgain")}
          </button>
          {!sendTo && (
            <a className="button button-secondary" href={addresses.signInAddress}>
              {t("common.signIn")}
            </a>
          )}
          <button type="button" className="button button-secondary" data-part="showSteps">
            {t("simulations.showSteps")}
          </button>
          <a className="button button-quiet" href={addresses.topicAddress}>
            {t("simulations.backToTopic")}
          </a>
        </p>
      </div>
      {scenario.screens.map((screen) => (
        <template key={screen.id} data-screen={screen.id}>
          <ScreenView screen={screen} system={scenario.system} live />
        </template>
      ))}
    </section>
  );
}
