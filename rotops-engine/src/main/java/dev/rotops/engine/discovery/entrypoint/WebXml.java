package dev.rotops.engine.discovery.entrypoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The deployment descriptor of a web application. */
final class WebXml {

    static final String PLACE = "src/main/webapp/WEB-INF/web.xml";

    private static final int LARGEST = 1024 * 1024;
    private static final Pattern NAME = text("servlet-name");
    private static final Pattern CLASS = text("servlet-class");
    private static final Pattern PATH = text("url-pattern");

    private WebXml() {}

    /** The paths that it gives to servlets. */
    static LocatedPaths servlets(Path module) {
        String document = read(module.resolve(PLACE));
        Map<String, String> classes = new HashMap<>();
        for (String servlet : elements("servlet", document)) {
            for (String name : all(NAME, servlet)) {
                all(CLASS, servlet).forEach(type -> classes.put(name, type));
            }
        }
        LocatedPaths paths = LocatedPaths.NONE;
        for (String mapping : elements("servlet-mapping", document)) {
            for (String name : all(NAME, mapping)) {
                String type = classes.get(name);
                if (type != null) {
                    paths = paths.with(NameSet.normal(type), all(PATH, mapping));
                }
            }
        }
        return paths;
    }

    /** What stands in each element of a name; in time that grows as the document does, whatever is in it. */
    private static List<String> elements(String name, String document) {
        List<String> contents = new ArrayList<>();
        Matcher start = Pattern.compile("<" + name + "(?:\\s[^>]{0,500})?>").matcher(document);
        String end = "</" + name + ">";
        int at = 0;
        while (start.find(at)) {
            at = document.indexOf(end, start.end());
            if (at < 0) {
                break;
            }
            contents.add(document.substring(start.end(), at));
        }
        return contents;
    }

    private static Pattern text(String name) {
        return Pattern.compile("<" + name + ">([^<]*)</" + name + ">");
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(1).strip())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? withoutComments(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String withoutComments(String document) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (int start = document.indexOf("<!--"); start >= 0; start = document.indexOf("<!--", at)) {
            int end = document.indexOf("-->", start);
            rest.append(document, at, start);
            at = end < 0 ? document.length() : end + "-->".length();
        }
        return rest.append(document.substring(at)).toString();
    }
}
