package resolve

import "carfacts/extract/article"

// table reads the cells of a table.
func (r *Resolver) table(a *article.Article, b *article.Block) {
}
