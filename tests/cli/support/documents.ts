export const bookmarkHtml = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p><DT><A HREF="https://kept.example/1" ADD_DATE="1763600000">محفوظ</A>
<DT><A HREF="javascript:alert(1)">لا</A></DL><p>`;

export const opml = `<?xml version="1.0"?><opml version="2.0"><body>
<outline text="جديد" xmlUrl="https://new.example/feed"/><outline text="بلا رابط" type="rss"/></body></opml>`;
