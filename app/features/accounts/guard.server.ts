/**
 * The door of every route. Remix runs loaders in parallel, so every loader and action is wrapped by guard():
 * it says who may come in, hands over the viewer, and maps AppError to HTTP: the only place that does.
 */
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { type Locale, type Translate, translator } from "~/i18n/translate";
import type { App } from "~/platform/app-context.server";
import { AppError, notFound } from "~/platform/errors";
import { readPreferences } from "~/platform/preferences";
import { type Identified, identify } from "./auth.server";
import { type SecondFactor, secondFactorOf, withProvenRoles } from "./second-factor";
import { hasRole, type Role, type Viewer } from "./viewer";

/** Who may call: everybody, anyone signed in, or holders of one of these roles. */
export type Access = "everyone" | "signed-in" | readonly Role[];

export interface Call<V extends Viewer | null = Viewer | null> {
  request: Request;
  params: Record<string, string | undefined>;
  app: App;
  viewer: V;
  locale: Locale;
  t: Translate;
  /** The client's network address. */
  address: string;
  /** Resolves when what was sent so far is on its way: what a long streamed answer waits for. */
  drained: () => Promise<void>;
  /** The Set-Cookie value of a session that was prolonged: the root page sends it. */
  prolongedCookie: string | undefined;
  /** Until it is given, `viewer` holds no role beyond learner. */
  secondFactor: SecondFactor;
}

type CallFor<A extends Access> = Call<A extends "everyone" ? Viewer | null : Viewer>;
type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs;
export interface Guarded<R> {
  (args: RouteArgs): Promise<R>;
  /** For the test that walks routes × roles. */
  access: Access;
}

/**
 * Wraps a loader or action. A visitor who must sign in first is sent to do so and brought back; so is an officer
 * who has given the password but not the code from the phone.
 */
export function guard<A extends Access, R>(
  access: A,
  handle: (call: CallFor<A>) => R | Promise<R>,
): Guarded<R> {
  const guarded = async ({ request, params, context }: RouteArgs): Promise<R> => {
    // PostgreSQL can neither store nor compare a NUL: no address with one exists.
    if (/%00/.test(request.url)) throw errorResponse(notFound());
    const identified = await identifyOnce(request, context);
    const secondFactor = identified ? secondFactorOf(identified, context.app.env) : "not-needed";
    const viewer = identified && withProvenRoles(identified.viewer, secondFactor);
    const { locale } = readPreferences(request.headers.get("Cookie"));
    if (access !== "everyone") {
      if (!viewer) throw redirectTo("/dang-nhap", request);
      if (access !== "signed-in" && !hasRole(viewer, ...(access as readonly Role[]))) {
        if (hasRole(identified?.viewer ?? null, ...(access as readonly Role[])))
          throw redirectTo("/dang-nhap/xac-nhan", request);
        throw errorResponse(new AppError("forbidden"));
      }
    }
    try {
      const t = translator(locale);
      const { app, address, drained } = context;
      const prolongedCookie = identified?.setCookie;
      return await handle({
        request,
        params,
        app,
        viewer,
        locale,
        t,
        address,
        drained,
        prolongedCookie,
        secondFactor,
      } as CallFor<A>);
    } catch (error) {
      throw error instanceof AppError ? errorResponse(error) : error;
    }
  };
  return Object.assign(guarded, { access });
}

const identifications = new WeakMap<AppLoadContext, Promise<Identified | null>>();

/** One look-up a request, however many loaders ask. */
export function identifyOnce(request: Request, context: AppLoadContext): Promise<Identified | null> {
  let found = identifications.get(context);
  if (!found) {
    found = identify(context.app.db, context.app.env.publicUrl, request.headers.get("Cookie"));
    identifications.set(context, found);
  }
  return found;
}

function redirectTo(door: "/dang-nhap" | "/dang-nhap/xac-nhan", request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const back = request.method === "GET" ? pathname.replace(/\.data$/, "") + search : "/hoc";
  return redirect(`${door}?${new URLSearchParams({ ve: back })}`);
}

/** What the error page needs: the kind, and for "too-many" the minutes to wait. */
export interface ErrorData {
  kind: AppError["kind"];
  minutes?: number;
}

function errorResponse(error: AppError): Response {
  const wait = error.retryAfterSeconds;
  const data: ErrorData = { kind: error.kind, minutes: wait ? Math.ceil(wait / 60) : undefined };
  const headers = new Headers(wait ? { "Retry-After": String(wait) } : {});
  return Response.json(data, { status: error.status, headers });
}
