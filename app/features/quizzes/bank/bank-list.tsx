/** A page of a bank with its filters, and one form to do something with the ticked questions. */
import { useT } from "~/i18n/context";
import { FilterChoice, FilterForm, FilterInput } from "~/ui/filter-form";
import { PageLinks } from "~/ui/page-links";
import { QUESTION_TYPES } from "../question-types/registry";
import { type BankFilters, bankFilters, NO_LESSON, QUESTION_STATES } from "./bank-filters";
import type { ListedQuestion, QuestionPage } from "./list-questions.server";
import type { BankTopic } from "./load-bank.server";

interface Props {
  topic: BankTopic;
  filters: BankFilters;
  list: QuestionPage;
}

const LEVELS = ["easy", "medium", "hard"] as const;

export function BankList({ topic, filters, list }: Props) {
  const t = useT();
  const address = `/giang-vien/ngan-hang/${topic.slug}`;
  return (
    <>
      <BankFilterForm {...{ topic, filters, list, address }} />
      <p className="list-head">
        <strong>{t("bank.count", { count: list.count })}</strong>
      </p>
      {list.questions.length === 0 ? (
        <p className="empty">{t("bank.none")}</p>
      ) : (
        <form method="post">
          <ul className="bank-list">
            {list.questions.map((question) => (
              <Row key={question.id} question={question} topic={topic} />
            ))}
          </ul>
          <BulkActions topic={topic} skills={list.skills} />
        </form>
      )}
      <PageLinks
        page={filters.page}
        pages={list.pages}
        hrefOf={(page) => `${address}${bankFilters.write(filters, { page })}`}
      />
    </>
  );
}

function Row({ question, topic }: { question: ListedQuestion; topic: BankTopic }) {
  const t = useT();
  const { key, type, difficulty, skill, lesson, state, prompt, fileDiffers } = question;
  const title = topic.lessons.find(({ slug }) => slug === lesson)?.title;
  const warm = state === "new" || state === "waiting";
  return (
    <li className="card bank-row">
      <label className="bank-tick">
        <input type="checkbox" name="cau" value={question.id} />
        <span className="visually-hidden">{t("bank.tick", { key })}</span>
      </label>
      <div>
        <a href={`/giang-vien/ngan-hang/${topic.slug}/${key}`} lang="vi">
          {prompt.length > 160 ? `${prompt.slice(0, 157)}…` : prompt}
        </a>
        <p className="bank-facts">
          <span className={state === "in-use" ? "badge badge-good" : warm ? "badge badge-warm" : "badge"}>
            {t(`bank.state.${state}`)}
          </span>
          <span>{t(`bank.type.${type as "single"}`)}</span>
          <span>{t(`bank.difficulty.${difficulty}`)}</span>
          {title && <span lang="vi">{title}</span>}
          {skill && <span lang="vi">#{skill}</span>}
          {fileDiffers && <span className="badge badge-warm">{t("bank.fileDiffers")}</span>}
        </p>
      </div>
    </li>
  );
}

function BulkActions({ topic, skills }: { topic: BankTopic; skills: readonly string[] }) {
  const t = useT();
  return (
    <fieldset className="card bank-bulk">
      <legend>{t("bank.withTicked")}</legend>
      {topic.mayReview && (
        <button type="submit" name="intent" value="approve" className="button">
          {t("bank.approve")}
        </button>
      )}
      {topic.mayEdit && (
        <>
          <div className="bank-tags">
            <FilterChoice
              name="bai"
              label={t("bank.lesson")}
              any={t("bank.keep")}
              options={[
                [NO_LESSON, t("bank.noLesson")],
                ...topic.lessons.map(({ slug, title }) => [slug, title] as const),
              ]}
              value=""
            />
            <FilterChoice
              name="muc"
              label={t("bank.difficulty")}
              any={t("bank.keep")}
              options={LEVELS.map((level) => [level, t(`bank.difficulty.${level}`)] as const)}
              value=""
            />
            <div className="field">
              <label htmlFor="gan-ky-nang" className="field-label">
                {t("bank.skill")}
              </label>
              <input id="gan-ky-nang" name="ky-nang" list="ky-nang-co-san" maxLength={80} />
              <datalist id="ky-nang-co-san">
                {skills.map((skill) => (
                  <option key={skill} value={skill} />
                ))}
              </datalist>
            </div>
          </div>
          <p className="row">
            <button type="submit" name="intent" value="tag" className="button button-secondary">
              {t("bank.tag")}
            </button>
            <button type="submit" name="intent" value="retire" className="button button-quiet">
              {t("bank.retire")}
            </button>
            <button type="submit" name="intent" value="revive" className="button button-quiet">
              {t("bank.revive")}
            </button>
          </p>
        </>
      )}
    </fieldset>
  );
}

function BankFilterForm({ topic, filters, list, address }: Props & { address: string }) {
  const t = useT();
  const { parameter, write } = bankFilters;
  return (
    <FilterForm action={address} filtered={write(filters, { page: 1 }) !== ""}>
      <FilterInput name={parameter("text")} label={t("bank.search")} value={filters.text} />
      <FilterChoice
        name={parameter("state")}
        label={t("bank.state")}
        any={t("bank.anyState")}
        options={QUESTION_STATES.map((state) => [state, t(`bank.state.${state}`)] as const)}
        value={filters.state}
      />
      <FilterChoice
        name={parameter("lesson")}
        label={t("bank.lesson")}
        any={t("bank.any")}
        options={[
          [NO_LESSON, t("bank.noLesson")],
          ...topic.lessons.map(({ slug, title }) => [slug, title] as const),
        ]}
        value={filters.lesson}
      />
      <FilterChoice
        name={parameter("difficulty")}
        label={t("bank.difficulty")}
        any={t("bank.any")}
        options={LEVELS.map((level) => [level, t(`bank.difficulty.${level}`)] as const)}
        value={filters.difficulty}
      />
      <FilterChoice
        name={parameter("type")}
        label={t("bank.type")}
        any={t("bank.any")}
        options={QUESTION_TYPES.map(({ id }) => [id, t(`bank.type.${id as "single"}`)] as const)}
        value={filters.type}
      />
      {list.skills.length > 0 && (
        <FilterChoice
          name={parameter("skill")}
          label={t("bank.skill")}
          any={t("bank.any")}
          options={list.skills.map((skill) => [skill, skill] as const)}
          value={filters.skill}
        />
      )}
    </FilterForm>
  );
}
