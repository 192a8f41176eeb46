// Settings of the site in Eleventy.
import rss from "@11ty/eleventy-plugin-rss";
import markdownIt from "markdown-it";
import anchor from "markdown-it-anchor";
import footnote from "markdown-it-footnote";

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
const WHOLE = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" });

function slug(text) {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

// Posts that share a value, in the order in which the values come.
function grouped(posts, valueOf) {
  const found = new Map();
  for (const post of posts) {
    const value = valueOf(post);
    if (!found.has(value)) found.set(value, []);
    found.get(value).push(post);
  }
  return [...found.entries()];
}

// One entry for each value that posts have under a key, with its posts, the newest first.
function gathered(posts, keysOf, folder, feeds) {
  const found = new Map();
  for (const post of posts) {
    for (const key of keysOf(post.data)) {
      if (!found.has(key)) {
        found.set(key, { title: key, url: `/${folder}${slug(key)}/`, posts: [], feed: feeds });
      }
      found.get(key).posts.push(post);
    }
  }
  return [...found.values()].sort((one, other) => (one.title < other.title ? -1 : 1));
}

export default function (config) {
  config.addPlugin(rss);
  config.addPassthroughCopy("assets");
  config.setLibrary("md", markdownIt({ html: true, typographer: true }).use(footnote).use(anchor));

  config.addFilter("iso", (date) => date.toISOString().slice(0, 10));
  config.addFilter("day", (date) => DAY.format(date));
  config.addFilter("whole", (date) => WHOLE.format(date));
  config.addFilter("slugOf", slug);
  config.addFilter("firstParagraph", (html) => {
    const found = /<p>(.*?)<\/p>/s.exec(html ?? "");
    return found ? found[1].replace(/<[^>]+>/g, "") : "";
  });
  config.addFilter("byYear", (posts) => grouped(posts, (post) => post.date.getUTCFullYear()));
  config.addFilter("byWeek", (posts) => grouped(posts, (post) => post.data.week));

  // Each is made once a build, however many pages list it.
  let memo = new WeakMap();
  config.on("eleventy.before", () => { memo = new WeakMap(); });
  function newest(api) {
    if (!memo.has(api)) {
      const posts = api.getFilteredByGlob("content/posts/**/*.md").reverse();
      posts.forEach((post, index) => {
        post.data.later = posts[index - 1] && { url: posts[index - 1].url, title: posts[index - 1].data.title };
        post.data.earlier = posts[index + 1] && { url: posts[index + 1].url, title: posts[index + 1].data.title };
      });
      memo.set(api, {
        posts,
        kinds: gathered(posts, (data) => [data.folder], "", true),
        tags: gathered(posts, (data) => data.topics, "tags/", true),
        authors: gathered(posts, (data) => data.authors, "authors/", true),
        series: gathered(posts, (data) => (data.series ? [data.series] : []), "series/", false),
        weeks: gathered(posts, (data) => [data.week], "digest/", false).reverse(),
      });
    }
    return memo.get(api);
  }
  config.addCollection("posts", (api) => newest(api).posts);
  config.addCollection("weeks", (api) => newest(api).weeks);
  config.addCollection("listings", (api) => {
    const { kinds, tags, authors, series } = newest(api);
    return [...kinds, ...tags, ...authors, ...series];
  });
  config.addCollection("feeds", (api) => {
    const { kinds, tags, authors, posts } = newest(api);
    return [{ title: "", url: "/", posts }, ...kinds, ...tags, ...authors];
  });
  config.addCollection("indexes", (api) => {
    const { tags, authors, series, weeks } = newest(api);
    return [
      { title: "Tags", url: "/tags/", terms: tags },
      { title: "People", url: "/authors/", terms: authors },
      { title: "Series", url: "/series/", terms: series },
      { title: "Week by week", url: "/digest/", terms: weeks },
    ];
  });

  return {
    dir: { input: "content", includes: "../includes", data: "../data", output: "public" },
    // Posts are Markdown alone, so that no template engine has to read them first.
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
}
