/** The document around every page: language, display settings, header, footer, errors. */
import { data } from "@remix-run/node";
import {
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { guard } from "~/features/accounts/guard.server";
import { isOutstanding } from "~/features/accounts/second-factor";
import { hasRole } from "~/features/accounts/viewer";
import { LocaleProvider } from "~/i18n/context";
import { DEFAULT_PREFERENCES, readPreferences } from "~/platform/preferences";
import { SiteFooter } from "~/ui/site-footer";
import { SiteHeader } from "~/ui/site-header";
import stylesheet from "~/ui/styles/app.css?url";

export const links = () => [
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
  { rel: "manifest", href: "/manifest.webmanifest" },
];

export const meta: MetaFunction = () => [{ title: "Bình dân học vụ số Đồng Nai" }];

export const loader = guard("everyone", ({ request, viewer, app, prolongedCookie, secondFactor }) => {
  const { pathname, search } = new URL(request.url);
  const frame = {
    preferences: readPreferences(request.headers.get("Cookie")),
    demo: app.env.demo,
    path: pathname.replace(/\.data$/, ""),
    search,
    viewer: viewer && {
      fullName: viewer.fullName,
      authors: hasRole(viewer, "source-trainer", "reviewer"),
      teaches: hasRole(viewer, "source-trainer") && !hasRole(viewer, "commune-officer", "province-admin"),
      helps: hasRole(viewer, "helper"),
      administers: hasRole(viewer, "commune-officer", "province-admin"),
      awaitsSecondFactor: isOutstanding(secondFactor),
    },
  };
  return data(frame, prolongedCookie ? { headers: { "Set-Cookie": prolongedCookie } } : undefined);
});

export function Layout({ children }: { children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>("root");
  const { locale, textSize, theme } = frame?.preferences ?? DEFAULT_PREFERENCES;
  const hydrated = useMatches().some((match) => (match.handle as { hydrate?: boolean } | undefined)?.hydrate);
  return (
    <html lang={locale} data-text={textSize} data-theme={theme} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme === "auto" ? "light dark" : theme} />
        <Meta />
        <link rel="stylesheet" href={stylesheet} />
        <Links />
      </head>
      <body>
        <LocaleProvider locale={locale}>
          <SiteHeader viewer={frame?.viewer ?? null} demo={frame?.demo ?? false} path={frame?.path ?? "/"} />
          <main id="noi-dung" tabIndex={-1}>
            {children}
          </main>
          <SiteFooter
            preferences={frame?.preferences ?? DEFAULT_PREFERENCES}
            back={`${frame?.path ?? "/"}${frame?.search ?? ""}`}
          />
        </LocaleProvider>
        {hydrated && (
          <>
            <ScrollRestoration />
            <Scripts />
          </>
        )}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export { RouteError as ErrorBoundary } from "~/ui/route-error";
