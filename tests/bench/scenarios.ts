/** What is put under load, one line a question of README's table. */
import type { Filled, OpenTest } from "./fill";
import type { Load } from "./load";

export interface Scenario {
  name: string;
  load(url: string, filled: Filled): Load;
}

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const JSON_BODY = { "content-type": "application/json" };

/** Tests are used up by "submit test": "save answer" stays with the first half. */
const half = (tests: OpenTest[]) => Math.floor(tests.length / 2);

export const SCENARIOS: Scenario[] = [
  {
    name: "lesson page, anonymous",
    load: (url, { lesson }) => ({ url: url + lesson, expect: 200 }),
  },
  {
    name: "lesson page, signed in",
    load: (url, { lesson, learners }) => ({
      url,
      expect: 200,
      vary: (n) => ({ path: lesson, headers: { cookie: learners[n % learners.length] ?? "" } }),
    }),
  },
  {
    name: "save answer",
    load: (url, { tests }) => ({
      url,
      method: "POST",
      expect: 200,
      vary: (n) => {
        const test = tests[n % half(tests)] as OpenTest;
        const answers = [{ position: 1, values: [test.option], chosenAt: Date.now() }];
        return {
          path: `/bai-lam/${test.attemptId}/tra-loi`,
          headers: { ...JSON_BODY, cookie: test.cookie },
          body: JSON.stringify({ intent: "save", answers }),
        };
      },
    }),
  },
  {
    name: "submit test",
    load: (url, { tests }) => ({
      url,
      method: "POST",
      expect: 302,
      amount: tests.length - half(tests),
      vary: (n) => {
        const test = tests[half(tests) + n] as OpenTest;
        return {
          path: `/bai-lam/${test.attemptId}`,
          headers: { ...FORM, cookie: test.cookie },
          body: "intent=submit",
        };
      },
    }),
  },
  {
    name: "certificate PDF",
    load: (url, { certificate }) => ({
      url: url + certificate.address,
      headers: { cookie: certificate.cookie },
      expect: 200,
    }),
  },
  {
    name: "coverage page",
    load: (url, { administrator }) => ({
      url: `${url}/quan-tri`,
      headers: { cookie: administrator },
      expect: 200,
    }),
  },
];
