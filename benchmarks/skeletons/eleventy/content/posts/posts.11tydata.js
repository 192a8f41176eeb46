// What all posts share.
export default {
  layout: "post.njk",
  permalink: ({ page, address }) => `/${page.date.toISOString().slice(0, 10).replaceAll("-", "/")}/${address}/`,
};
