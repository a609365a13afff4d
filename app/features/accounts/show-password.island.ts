/** Gives every password field a button that shows what was typed. Without script the field works as it is. */
const words = document.querySelector<HTMLElement>("[data-show-password]")?.dataset;

for (const input of document.querySelectorAll<HTMLInputElement>("input[type=password]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  const turn = (type: "password" | "text") => {
    input.type = type;
    button.textContent = (type === "password" ? words?.showPassword : words?.hidePassword) ?? "";
  };
  turn("password");
  button.addEventListener("click", () => turn(input.type === "password" ? "text" : "password"));
  // What is sent, and what a password manager finds, is a password field again.
  input.form?.addEventListener("submit", () => turn("password"));
  input.after(button);
}
