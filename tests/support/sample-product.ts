/** Tests against a small programme of their own: a clip, a topic that opens later, a topic without lessons. */
import { test as base } from "./browser";
import { type Product, startProduct } from "./product";

/** Put `test.describe.configure({ mode: "default" })` into the file: one product then serves all its tests. */
export const test = base.extend<object, { product: Product }>({
  product: [
    async ({ browserName: _ }, use) => {
      const product = await startProduct("tests/support/fixtures/sample-content/topics");
      await use(product);
      await product.stop();
    },
    { scope: "worker" },
  ],
  baseURL: ({ product }, use) => use(product.address),
});
