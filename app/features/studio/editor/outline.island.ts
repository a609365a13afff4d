/** Lets lessons be dragged to their place; the buttons beside them do the same without it. */

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-order]")) {
  const list = form.parentElement?.querySelector("ol");
  if (list) attach(form, list);
}

function attach(form: HTMLFormElement, list: Element): void {
  const items = () => [...list.querySelectorAll<HTMLElement>(":scope > [data-lesson]")];
  let dragged: HTMLElement | undefined;
  for (const item of items()) {
    item.draggable = true;
    item.classList.add("studio-drag");
  }
  list.addEventListener("dragstart", (event) => {
    dragged = (event.target as Element).closest?.<HTMLElement>("[data-lesson]") ?? undefined;
    (event as DragEvent).dataTransfer?.setData("text/plain", dragged?.dataset.lesson ?? "");
  });
  list.addEventListener("dragover", (event) => {
    const over = (event.target as Element).closest<HTMLElement>("[data-lesson]");
    if (!dragged || !over || over.parentElement !== list) return;
    event.preventDefault();
    if (over === dragged) return;
    const { top, height } = over.getBoundingClientRect();
    if ((event as DragEvent).clientY < top + height / 2) over.before(dragged);
    else over.after(dragged);
  });
  list.addEventListener("drop", (event) => {
    if (dragged) event.preventDefault();
  });
  list.addEventListener("dragend", () => {
    dragged = undefined;
    const order = form.elements.namedItem("order") as HTMLInputElement;
    const wanted = items()
      .map(({ dataset }) => dataset.lesson)
      .join(",");
    if (wanted === order.value) return;
    order.value = wanted;
    form.submit();
  });
}
