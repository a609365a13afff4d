/** What every way of signing in promises. */
import { beforeAll, expect, it } from "vitest";
import { KEYS, makeAccount } from "#tests/support/accounts-factories";
import { makeSite } from "#tests/support/cookie-jar";
import { describeWithDatabase } from "#tests/support/database";
import { makePerson } from "#tests/support/factories";
import { withCard, writeDeviceCards } from "~/features/cards/device-cards.server";
import { offeredMethods, SIGN_IN_METHODS, waysInto } from "~/features/sign-in/methods/registry.server";
import type { App } from "~/platform/app-context.server";

const PROVIDER = { OIDC_ISSUER: "https://sso.example.vn", OIDC_CLIENT_ID: "hoc-vu-so" };

describeWithDatabase("a way of signing in", (database) => {
  let app: App;
  const asked = (site: App) => {
    const cookie = writeDeviceCards(KEYS, site.env.publicUrl, withCard([], "a-card")).split(";")[0] ?? "";
    const request = new Request(`${site.env.publicUrl}/dang-nhap`, { headers: { Cookie: cookie } });
    return { app: site, request, locale: "vi" as const };
  };
  beforeAll(() => {
    app = makeSite(database(), PROVIDER);
  });

  it("has an id of its own", () => {
    const ids = SIGN_IN_METHODS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(SIGN_IN_METHODS.map(({ id }) => id))("%s: what its panel needs goes through JSON", (id) => {
    const found = offeredMethods(asked(app)).find((one) => one.id === id);
    expect(found).toBeDefined();
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it("is not offered where it is not configured", () => {
    const ids = offeredMethods(asked(makeSite(database()))).map(({ id }) => id);
    expect(ids).toEqual(["card", "password"]);
  });

  it("is a way into the accounts of those who set it up", async () => {
    const account = await makeAccount(database());
    const listed = await makePerson(database());
    expect(await waysInto(database(), account.id)).toEqual(["password"]);
    expect(await waysInto(database(), listed.id)).toEqual([]);
  });
});
