import { expect, it } from "vitest";
import { KEYS } from "#tests/support/accounts-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeViewer } from "#tests/support/factories";
import { openSession } from "~/features/accounts/auth.server";
import { type Access, type Call, guard } from "~/features/accounts/guard.server";
import { readEnv } from "~/platform/env.server";
import { AppError, type ErrorKind } from "~/platform/errors";

const env = readEnv({ NODE_ENV: "test" });

describeWithDatabase("guard", (database) => {
  /** Runs a guarded handler and gives what it returned or threw. */
  async function call<R>(
    access: Access,
    handle: (call: Call) => R,
    { url = "/hoc", method = "GET", cookie = "" } = {},
  ): Promise<R | Response> {
    const request = new Request(env.publicUrl + url, { method, headers: cookie ? { Cookie: cookie } : {} });
    const app = { db: database(), env, keys: KEYS, islands: {} };
    const context = { app, nonce: "", address: "127.0.0.1", drained: async () => {} };
    try {
      return (await guard(access, handle as never)({ request, params: {}, context })) as R;
    } catch (thrown) {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    }
  }

  const cookieOf = async (personId: string) =>
    (await openSession(database(), env.publicUrl, personId, "")).split(";")[0] ?? "";

  it.each([
    ["/hoc?trang=2", "GET", "/dang-nhap?ve=%2Fhoc%3Ftrang%3D2"],
    ["/quan-tri.data?x=1", "GET", "/dang-nhap?ve=%2Fquan-tri%3Fx%3D1"],
    ["/bai-lam/abc", "POST", "/dang-nhap?ve=%2Fhoc"],
  ])("sends a visitor of %s (%s) to %s", async (url, method, target) => {
    const answer = (await call("signed-in", () => "in", { url, method })) as Response;
    expect([answer.status, answer.headers.get("Location")]).toEqual([302, target]);
  });

  it.each<[ErrorKind, number]>([
    ["not-found", 404],
    ["forbidden", 403],
    ["conflict", 409],
    ["invalid", 400],
    ["too-many", 429],
  ])("makes the error “%s” into %i with its kind for the page", async (kind, status) => {
    const answer = (await call("everyone", () => {
      throw new AppError(kind, "words for the log", kind === "too-many" ? 61 : undefined);
    })) as Response;
    expect(answer.status).toBe(status);
    const wait = kind === "too-many" ? { minutes: 2 } : {};
    expect(await answer.json()).toEqual({ kind, ...wait });
    expect(answer.headers.get("Retry-After")).toBe(kind === "too-many" ? "61" : null);
  });

  it("lets an unexpected error through, to be logged and shown as a plain page", async () => {
    const failing = call("everyone", () => {
      throw new TypeError("a bug");
    });
    await expect(failing).rejects.toThrow("a bug");
  });

  it("knows no address with a NUL, which no database can look for", async () => {
    const answer = (await call("everyone", () => "in", { url: "/chuyen-de/%00" })) as Response;
    expect(answer.status).toBe(404);
  });

  it("hands over the viewer, the reader's language and the words in it", async () => {
    const viewer = await makeViewer(database(), [{ role: "reviewer" }]);
    const cookie = `${await cookieOf(viewer.personId)}; hien-thi=en.large.dark`;
    const seen = await call(["reviewer"], (given) => given, { cookie });
    expect(seen).toMatchObject({ locale: "en", viewer: { personId: viewer.personId } });
    expect((seen as Call).t("common.signIn")).toBe("Sign in");
  });
});
