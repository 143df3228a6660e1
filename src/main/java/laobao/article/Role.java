package laobao.article;

/** What a block can be on a page. */
enum Role {
    /** Masthead, page number, editors' line, advertisement: belongs to no article. */
    FURNITURE,
    /** 栏目: a label over one article or a run of briefs. */
    COLUMN,
    /** 引题: the line above the headline. */
    KICKER,
    /** 主题. */
    HEADLINE,
    /** 副题: the line below the headline. */
    SUBTITLE,
    /** The words 阅读提示, 核心提示, which make the next block an abstract. */
    ABSTRACT_LABEL,
    ABSTRACT,
    /** A line of its own with authors' names, between headline and body. */
    BYLINE,
    /** The first paragraph of a body: 本报讯 …, or any other. */
    LEAD,
    /** A paragraph after the first. */
    BODY,
    /** 小标题. */
    CROSSHEAD,
    /** …摄, …报: who made it, below a picture's caption or a body. */
    CREDIT
}
