/** The provider of this installation, and what its readers call it. */
import type { Call } from "~/features/accounts/guard.server";
import { notFound } from "~/platform/errors";
import type { ProviderSettings } from "~/platform/provider-settings.server";

/** Not found where none is configured: then its addresses do not exist. */
export function configuredProvider({ app, locale }: Pick<Call, "app" | "locale">): {
  settings: ProviderSettings;
  name: string;
} {
  const settings = app.env.provider;
  if (!settings) throw notFound("no single sign-on is configured");
  return { settings, name: settings.name[locale] };
}
