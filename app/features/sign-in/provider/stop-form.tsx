/** The way out for whoever is not the one that was vouched for: on a shared device the last one may have left it open. */
import { Form } from "@remix-run/react";
import { useT } from "~/i18n/context";
import { LINK } from "./paths";

export function StopForm() {
  const t = useT();
  return (
    <Form method="post" action={LINK}>
      <button type="submit" name="intent" value="stop" className="button button-secondary">
        {t("signIn.notMe")}
      </button>
    </Form>
  );
}
