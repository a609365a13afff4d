/** The reference of every ratio: a bare node:http server with one 20 KB page. Prints its port. */
import { createServer } from "node:http";

const page = Buffer.alloc(20 * 1024, "<p>Bình dân học vụ số</p>\n");

const server = createServer((_request, response) => {
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": page.length });
  response.end(page);
});
server.listen(0, "127.0.0.1", () => console.log(`listening on ${server.address().port}`));
