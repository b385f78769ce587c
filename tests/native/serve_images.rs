//! The images that `docgauge serve` gives to its page: those below the folder of the documents, and nothing else.

use std::fs;

use super::run::folder;
use super::serve::Server;

#[test]
fn images_below_the_folder_of_the_document_are_read_and_nothing_else() {
    let root = folder(&[
        ("secret.png", "secret"),
        ("secret.md", "secret"),
        ("docs/a.md", "# A\n"),
        ("docs/plan.png", "plan"),
        ("docs/img/Ö 1.SVG", "<svg/>"),
        ("docs/.hidden/plan.png", "secret"),
        ("docs/.plan.png", "secret"),
        ("docs/plan.txt", "secret"),
        ("docs/folder.png/a.md", "secret"),
    ]);
    for opened in ["docs", "docs/a.md"] {
        let server = Server::of(root.path(), opened);
        let image = |name: &str| server.get(&server.path(&format!("images/{name}")), &[]);
        let plan = image("plan.png");
        assert_eq!((plan.status, plan.body.as_str()), (200, "plan"));
        // A tab with an image in it would have the origin of the page.
        assert_eq!(plan.header("content-type"), Some("application/octet-stream"));
        assert_eq!(plan.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(image("img/%C3%96%201.SVG").body, "<svg/>");
        for name in [
            "../secret.png",
            "..%2Fsecret.png",
            "img/../../secret.png",
            "img%2f..%2f..%2fsecret.png",
            "..\\secret.png",
            "%2Fetc%2Fpasswd",
            "/etc/plan.png",
            ".hidden/plan.png",
            ".plan.png",
            "plan.txt",
            "a.md",
            "a.md%00.png",
            "a.md?.png",
            "folder.png",
            "C:plan.png",
            "gone.png",
            "",
        ] {
            assert_eq!(image(name).status, 404, "{opened}: {name}");
        }
        let plan = server.path("images/plan.png");
        assert_eq!(server.put(&plan, &[&server.origin(), "If-Match: \"\""], "no").status, 405);
        assert_eq!(fs::read_to_string(root.path().join("docs/plan.png")).unwrap(), "plan");
        #[cfg(unix)]
        {
            use std::os::unix::fs::symlink;
            let link = |to: &str, name: &str| {
                let _ = fs::remove_file(root.path().join(name));
                symlink(root.path().join(to), root.path().join(name)).unwrap();
            };
            link("secret.png", "docs/out.png");
            link("docs/a.md", "docs/text.png");
            link("docs/.hidden/plan.png", "docs/shown.png");
            link("docs/plan.png", "docs/same.png");
            link("", "docs/up");
            for name in ["out.png", "text.png", "shown.png", "up/secret.png"] {
                assert_eq!(image(name).status, 404, "{opened}: {name}");
            }
            assert_eq!(image("same.png").body, "plan", "a link within the folder");
        }
    }
}

#[test]
fn other_hosts_and_other_sites_get_no_image() {
    let folder = folder(&[("a.md", "# A\n"), ("a.png", "plan")]);
    let server = Server::of(folder.path(), "a.md");
    let image = server.path("images/a.png");
    assert_eq!(server.get(&image, &["Sec-Fetch-Site: same-origin"]).body, "plan");
    let own = format!("Host: {}", server.host());
    for headers in [
        vec!["Host: evil.example"],
        vec![&own, "Sec-Fetch-Site: cross-site"],
        vec![&own, "Origin: http://evil.example"],
    ] {
        assert_eq!(server.send("GET", &image, &headers, "").status, 403, "{headers:?}");
    }
    assert_eq!(server.get("/images/a.png", &[]).status, 404, "without the token");
}
